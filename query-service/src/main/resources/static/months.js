/* Lets one slide through the months of the overview; without it there are the links beside the day. */
import { fetchPage, renew } from './renew.js';

/** So long a slider stands still before the day is fetched. */
const STILL = 250;

let waiting = null;
let fetching = null;

function days(place) {
  return place.dataset.days.split(' ');
}

/** The page of a day, with the same filters. */
function address(place, at) {
  const all = days(place);
  const to = new URL(location.href);
  to.searchParams.delete('page');
  if (at === all.length - 1) {
    to.searchParams.delete('asOf');
  } else {
    to.searchParams.set('asOf', all[at]);
  }
  return to;
}

function tell(place, slider) {
  const day = days(place)[slider.valueAsNumber];
  slider.setAttribute('aria-valuetext', day);
  place.querySelector('output').textContent = day;
}

/** Where the months are others than before, the slider's place is another. */
function arrive() {
  const slider = document.querySelector('[data-months] input');
  if (slider) {
    slider.value = slider.defaultValue;
  }
}

async function show(to) {
  fetching = new AbortController();
  const { signal } = fetching;
  try {
    const page = await fetchPage(to, signal);
    if (signal.aborted) {
      return;
    }
    if (page) {
      history.replaceState(null, '', to);
      renew(document.body, page.body);
      arrive();
      document.dispatchEvent(new Event('renewed'));
      return;
    }
  } catch {
    if (signal.aborted) {
      return;
    }
  }
  // What is wrong, the page itself says.
  location.assign(to);
}

document.addEventListener('input', ({ target }) => {
  const place = target.closest('[data-months]');
  if (place) {
    // The page on its way is of a month that was left.
    fetching?.abort();
    clearTimeout(waiting);
    tell(place, target);
    waiting = setTimeout(() => show(address(place, target.valueAsNumber)), STILL);
  }
});

/** What came of itself knows nothing of a slider that is being moved. */
document.addEventListener('renewed', () => {
  const slider = document.querySelector('[data-months] input');
  if (slider && slider.value !== slider.defaultValue) {
    tell(slider.closest('[data-months]'), slider);
  }
});

document.documentElement.classList.add('slides');
