/*
 * Shows what is logged while a page about today is open: is told by /api/v1/changes that there is
 * something new, fetches the same page once more and says what came.
 */
import { fetchPage, renew } from './renew.js';

/** Many changes in so short a time are fetched at once; by then the page tells of them too. */
const GATHER = 1000;
/** How long a connection may be away before anything is said of it. */
const PATIENCE = 3000;
const SOONEST = 5000;
const LATEST = 60000;
const SAID_FOR = 15000;
const MOST_SAID = 3;
/** A page that was opened out of sight, or left and come back to. */
const OLD = 5000;

class Live {
  /** Follows what the place of a page asks for; an old page is fetched once more at once. */
  constructor(place, isOld) {
    this.place = place;
    this.says = place.querySelector('[role=status]');
    this.state = isOld ? 'paused' : 'new';
    this.wait = SOONEST;
    this.open();
  }

  open() {
    this.close();
    const source = new EventSource(this.place.dataset.changes);
    this.source = source;
    source.onopen = () => this.opened();
    source.onerror = () => this.failed(source);
    for (const name of ['log', 'placement', 'signal', 'reset']) {
      source.addEventListener(name, (event) => this.told(JSON.parse(event.data)));
    }
  }

  close() {
    this.source?.close();
    clearTimeout(this.again);
    clearTimeout(this.losing);
    clearTimeout(this.gathering);
    this.losing = null;
    this.gathering = null;
  }

  /** A page that nobody sees keeps no connection; a browser has six of them for all its pages. */
  pause() {
    this.close();
    if (this.state !== 'lost' && this.state !== 'out') {
      this.mark('paused');
    }
  }

  resume() {
    if (this.state !== 'out' && (!this.source || this.source.readyState === EventSource.CLOSED)) {
      this.open();
    }
  }

  /** The browser knows that it has no network, though a stream may not have noticed. */
  cut() {
    if (this.state !== 'out') {
      this.close();
      this.mark('lost');
      this.say('lost');
    }
  }

  opened() {
    clearTimeout(this.losing);
    this.losing = null;
    this.wait = SOONEST;
    const before = this.state;
    this.mark('open');
    if (before === 'lost') {
      this.back = true;
      this.refresh();
    } else if (before === 'paused') {
      this.refresh(1);
    }
  }

  failed(source) {
    if (this.state !== 'lost' && !this.losing) {
      this.losing = setTimeout(() => this.lost(), PATIENCE);
    }
    if (source.readyState === EventSource.CLOSED) {
      this.askWhy();
    }
  }

  lost() {
    this.losing = null;
    if (this.source?.readyState !== EventSource.OPEN && this.state !== 'out') {
      this.mark('lost');
      this.say('lost');
    }
  }

  /** The browser does not try again by itself where it was refused. */
  async askWhy() {
    const answer = await fetch(this.place.dataset.changes, { method: 'HEAD' }).catch(() => null);
    if (answer?.status === 401 || answer?.status === 403) {
      this.signedOut();
    } else if (isSeen()) {
      this.again = setTimeout(() => this.open(), this.wait);
      this.wait = Math.min(2 * this.wait, LATEST);
    }
  }

  signedOut() {
    this.close();
    this.mark('out');
    this.say('out');
  }

  told({ version }) {
    if (this.place.dataset.versioned !== undefined && version) {
      this.version = Math.max(version, this.version ?? 0);
    }
    this.gather(2, GATHER);
  }

  gather(tries, time) {
    this.gathering ??= setTimeout(() => {
      this.gathering = null;
      this.refresh(tries);
    }, time);
  }

  /** Fetches the page, one at a time; what is told meanwhile is fetched after it. */
  async refresh(tries = 2) {
    if (this.fetching) {
      this.gather(tries, GATHER);
      return;
    }
    this.fetching = true;
    const page = await fetchPage(this.address()).catch(() => undefined);
    this.fetching = false;
    if (page === null) {
      this.signedOut();
    } else if (this.source.readyState !== EventSource.CLOSED) {
      this.show(page, tries);
    }
  }

  show(page, tries) {
    const before = sayable();
    const changed = page ? renew(document.getElementById('main'), page.getElementById('main')) : false;
    if (changed || (page && this.back)) {
      this.say(this.back ? 'back' : null, changed ? sayable().filter((it) => !before.includes(it)) : null);
      this.back = false;
    } else if (tries > 1) {
      // It was told here sooner than there.
      this.gather(tries - 1, 2 * GATHER);
    }
    if (changed) {
      document.dispatchEvent(new Event('renewed'));
    }
  }

  /** The same page, as new as what was told. */
  address() {
    const address = new URL(location.href);
    if (this.version) {
      address.searchParams.set('minVersion', this.version);
    }
    return address;
  }

  mark(state) {
    this.state = state;
    this.place.dataset.state = state;
  }

  /** Says one of the things that the page has words for, and what is new. */
  say(what, news = null) {
    if (this.state === 'lost' && what !== 'lost') {
      return;
    }
    const words = what ? [this.words(what)] : [];
    if (news) {
      words.push(this.words('news'));
      words.push(document.createTextNode(news.slice(0, MOST_SAID).join('. ')));
    }
    if (words.length === 0) {
      return;
    }
    this.says.replaceChildren(...words);
    clearTimeout(this.silence);
    if (this.state === 'open') {
      this.silence = setTimeout(() => this.says.replaceChildren(), SAID_FOR);
    }
  }

  words(what) {
    return this.place.querySelector(`template[data-when=${what}]`).content.cloneNode(true);
  }
}

/** The headings that are worth being read out when they are new. */
function sayable() {
  return [...document.querySelectorAll('main [data-said]')].map((it) =>
    `${it.dataset.said} ${it.textContent}`.replace(/\s+/g, ' ').trim(),
  );
}

function isSeen() {
  return document.visibilityState === 'visible';
}

let live = null;

/** Another day may have come into the page, which does not change. */
function look() {
  const place = document.querySelector('[data-changes]');
  if (live && live.place !== place) {
    live.close();
    live = null;
  }
  if (place && !live && isSeen()) {
    live = new Live(place, performance.now() > OLD);
  }
}

document.addEventListener('renewed', look);
document.addEventListener('visibilitychange', () => {
  if (isSeen()) {
    look();
    live?.resume();
  } else {
    live?.pause();
  }
});
addEventListener('offline', () => live?.cut());
addEventListener('online', () => isSeen() && live?.resume());
addEventListener('pagehide', () => live?.pause());
addEventListener('pageshow', (event) => event.persisted && live?.resume());
look();
