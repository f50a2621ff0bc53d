/*
 * Draws the figures marked data-chart with ECharts, from what the page already tells: a table or an
 * attribute. Until then, and without it, there is what the server has drawn.
 */

const LABEL = 15;
const LEGEND_ITEM = 132;
const LEGEND_ROW = 26;
const MOST_NUMBERED_TIES = 80;

const charts = new Map();
const dark = matchMedia('(prefers-color-scheme: dark)');

/** The library is large, so it comes after all that can be read without it. */
function library(figure) {
  return charts.library ??= load(figure.dataset.library).then(() => load(figure.dataset.locale));
}

function load(address) {
  return new Promise((loaded, failed) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = loaded;
    script.onerror = failed;
    document.head.append(script);
  });
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

function stepColour(step) {
  return colour(`step-${step}`);
}

function text(node) {
  return node.textContent.replace(/\s+/g, ' ').trim();
}

/** What all charts have in common: words for those who do not see them, and no movement. */
function common(figure) {
  return {
    animation: false,
    aria: { enabled: true, label: { description: figure.dataset.about }, decal: { show: true } },
    textStyle: { fontFamily: getComputedStyle(figure).fontFamily, color: colour('strong'), fontSize: 14 },
    // Not as HTML: names are what people have typed.
    tooltip: {
      renderMode: 'richText',
      confine: true,
      backgroundColor: colour('paper'),
      borderColor: colour('edge'),
      textStyle: { color: colour('strong'), fontSize: 14 },
    },
  };
}

/** The figures as they stand in the table, the latest day first there. */
function table(figure) {
  const steps = [...figure.querySelectorAll('thead th')].slice(1, -1).map((it) => text(it).replace(/ ?, /, ' '));
  const rows = [...figure.querySelectorAll('tbody tr')].reverse();
  return {
    steps,
    days: rows.map((row) => text(row.cells[0])),
    counts: steps.map((_, at) => rows.map((row) => Number(text(row.cells[at + 1])))),
  };
}

function overTime(figure, width, height) {
  const { steps, days, counts } = table(figure);
  const totals = days.map((_, day) => counts.reduce((sum, it) => sum + it[day], 0));
  const perRow = Math.max(1, Math.floor(width / LEGEND_ITEM));
  const top = Math.ceil(steps.length / perRow) * LEGEND_ROW + 24;
  // A narrow bar has room for a digit, but not for one as large.
  const digit = Math.min(12, Math.floor((width - 40) / days.length));
  const unit = (height - top - 40) / Math.max(1, ...totals);
  const base = common(figure);
  return {
    ...base,
    tooltip: { ...base.tooltip, trigger: 'axis', axisPointer: { type: 'shadow' }, order: 'seriesDesc' },
    legend: {
      top: 0,
      left: 0,
      width,
      itemGap: 8,
      itemWidth: 24,
      selectedMode: false,
      textStyle: { width: LEGEND_ITEM - 40, overflow: 'truncate', color: colour('strong'), fontSize: 14 },
    },
    grid: { top, bottom: 30, left: 4, right: 4, outerBoundsMode: 'same' },
    xAxis: {
      type: 'category',
      data: days,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour('edge') } },
      axisLabel: { color: colour('quiet'), formatter: (day) => day.slice(0, 7), hideOverlap: true, fontSize: 14 },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitLine: { lineStyle: { color: colour('line') } },
      axisLabel: { color: colour('quiet'), fontSize: 14 },
    },
    series: steps.map((name, at) => ({
      name,
      type: 'bar',
      stack: 'all',
      barCategoryGap: '12%',
      data: counts[at],
      itemStyle: { color: stepColour(at + 1), borderColor: colour('edge'), borderWidth: 1 },
      label: {
        show: true,
        fontSize: digit,
        fontWeight: digit < 12 ? 400 : 700,
        color: colour(at < 4 ? 'on-low' : 'on-high'),
        textBorderColor: stepColour(at + 1),
        textBorderWidth: digit < 12 ? 2 : 3,
        formatter: ({ value }) => (value * unit >= LABEL ? String(at + 1) : ''),
      },
    })),
  };
}

function network(figure, width, height) {
  const { actors, ties } = JSON.parse(figure.dataset.network);
  const words = figure.dataset;
  const most = Math.max(1, ...actors.map((it) => it.pairs));
  const together = Math.max(1, ...ties.map((it) => it.together));
  // How far from each other they would be if they were spread out evenly.
  const apart = Math.sqrt((width * height) / actors.length);
  const base = common(figure);
  return {
    ...base,
    tooltip: {
      ...base.tooltip,
      formatter: ({ dataType, data }) =>
        dataType === 'node'
          ? `${data.name}\n${words.degree}: ${data.pairs}`
          : `${actors[data.a].name} – ${actors[data.b].name}\n${words.step}: ${data.step}\n${words.together}: ${data.together}`,
    },
    series: [
      {
        type: 'graph',
        layout: 'force',
        force: {
          initLayout: 'circular',
          layoutAnimation: false,
          repulsion: 0.009 * apart * apart,
          edgeLength: [0.2 * apart, 0.55 * apart],
          gravity: 0.15,
        },
        // A finger that moves over it scrolls the page.
        roam: matchMedia('(pointer: coarse)').matches ? false : 'move',
        cursor: 'pointer',
        emphasis: { focus: 'adjacency', label: { show: true }, edgeLabel: { show: true } },
        label: {
          show: true,
          position: width < 480 ? 'bottom' : 'right',
          fontSize: 13,
          color: colour('strong'),
          textBorderColor: colour('paper'),
          textBorderWidth: 3,
          width: Math.min(170, width / 3),
          overflow: 'truncate',
          formatter: ({ data }) => data.name,
        },
        // The steps stay; of names that would cover each other, one is left out until it is pointed at.
        labelLayout: ({ dataType }) => ({ hideOverlap: dataType !== 'edge' }),
        edgeLabel: {
          show: ties.length <= MOST_NUMBERED_TIES,
          formatter: ({ data }) => String(data.step),
          color: colour('strong'),
          textBorderColor: colour('paper'),
          textBorderWidth: 3,
          fontWeight: 700,
          fontSize: 13,
        },
        data: actors.map((it) => ({
          id: it.id,
          name: it.name,
          pairs: it.pairs,
          symbolSize: 8 + Math.min(24, apart / 7) * Math.sqrt(it.pairs / most),
          itemStyle: { color: colour('edge'), borderColor: colour('strong'), borderWidth: 1 },
        })),
        links: ties
          .map((it) => ({
            ...it,
            source: it.a,
            target: it.b,
            lineStyle: { width: 1.5 + 6 * (it.together / together), color: stepColour(it.step), opacity: 0.85, curveness: 0.08 },
          }))
          // The strongest on top.
          .reverse(),
      },
    ],
  };
}

const KINDS = { overTime, network };

/** The places that the forces have found, stretched over all the room there is but for the names. */
function filling(chart, series, width, height) {
  const nodes = chart.getModel().getSeriesByIndex(0).getData();
  const places = series.data.map((_, at) => nodes.getItemLayout(at));
  const edge = 28;
  const beside = series.label.position === 'right' ? series.label.width : edge;
  const room = { left: edge, right: beside + edge, top: edge, bottom: 2 * edge };
  const stretched = (axis, length) => {
    const all = places.map((place) => place[axis]);
    const least = Math.min(...all);
    const span = Math.max(...all) - least || 1;
    return all.map((it) => ((it - least) / span) * length);
  };
  const x = stretched(0, width - room.left - room.right);
  const y = stretched(1, height - room.top - room.bottom);
  return { ...series, ...room, layout: 'none', data: series.data.map((it, at) => ({ ...it, x: x[at], y: y[at] })) };
}

/** What is chosen leads where the server's picture, or the table, leads. */
function follow(figure, { dataType, dataIndex, data }) {
  if (figure.dataset.chart === 'overTime') {
    location.assign(figure.querySelectorAll('svg.over-time a')[dataIndex].getAttribute('href'));
  } else if (dataType === 'node') {
    const to = new URL(figure.dataset.actors, location.href);
    to.pathname += encodeURIComponent(data.id);
    location.assign(to);
  }
}

function draw(figure) {
  const place = figure.querySelector('.chart');
  const { clientWidth: width, clientHeight: height } = place;
  if (width === 0) {
    return;
  }
  const locale = document.documentElement.lang === 'sv' ? 'SV' : 'EN';
  const chart = window.echarts.getInstanceByDom(place) ?? window.echarts.init(place, null, { renderer: 'svg', locale });
  chart.resize();
  const option = KINDS[figure.dataset.chart](figure, width, height);
  chart.setOption(option, true);
  if (figure.dataset.chart === 'network') {
    chart.setOption({ series: [filling(chart, option.series[0], width, height)] });
  }
  chart.off('click');
  chart.on('click', (event) => follow(figure, event));
}

async function begin(figure) {
  const place = figure.querySelector('.chart');
  const size = new ResizeObserver(() => draw(figure));
  // At once, so that it is not begun again while the library is on its way.
  charts.set(figure, { place, size });
  await library(figure);
  if (charts.has(figure)) {
    place.hidden = false;
    figure.querySelector('.switch')?.removeAttribute('hidden');
    size.observe(place);
  }
}

function end(figure) {
  const { place, size } = charts.get(figure);
  size.disconnect();
  window.echarts?.getInstanceByDom(place)?.dispose();
  charts.delete(figure);
}

/** Also where the page has become another: figures come and go with what there is to show. */
function look() {
  for (const figure of [...charts.keys()]) {
    if (figure.isConnected) {
      draw(figure);
    } else {
      end(figure);
    }
  }
  for (const figure of document.querySelectorAll('[data-chart]')) {
    if (!charts.has(figure)) {
      begin(figure).catch(() => charts.delete(figure));
    }
  }
}

function zoom({ target }) {
  const figure = target.closest('[data-zoom]')?.closest('[data-chart]');
  if (figure) {
    const place = figure.querySelector('.chart');
    window.echarts.getInstanceByDom(place).dispatchAction({
      type: 'graphRoam',
      seriesIndex: 0,
      zoom: Number(target.dataset.zoom),
      originX: place.clientWidth / 2,
      originY: place.clientHeight / 2,
    });
  }
}

document.addEventListener('click', zoom);
document.addEventListener('renewed', look);
dark.addEventListener('change', look);
if (document.readyState === 'complete') {
  look();
} else {
  addEventListener('load', look);
}
