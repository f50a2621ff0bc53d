/*
 * Shows what is logged while a page about today is open: is told by /api/v1/changes that there is
 * something new, fetches the same page once more and says what came.
 */
import { CatchingUp } from './catching-up.js';
import { isSeen, onLeft, onTouch } from './presence.js';
import { renew, signedIn } from './renew.js';
import { Sayings, sayable } from './sayings.js';

/** How long a connection may be away before anything is said of it. */
const PATIENCE = 3000;
const SOONEST = 5000;
const LATEST = 60000;
/** A page that was opened out of sight, or left and come back to. */
const OLD = 5000;

class Live {
  /** Follows what the place of a page asks for; an old page is fetched once more at once. */
  constructor(place, isOld) {
    this.place = place;
    this.sayings = new Sayings(place);
    this.catchingUp = new CatchingUp(
      place.dataset.versioned !== undefined,
      (page) => this.show(page),
      () => this.signedOut(),
    );
    this.state = isOld ? 'paused' : 'new';
    this.wait = SOONEST;
    this.open();
  }

  open() {
    this.close();
    if (this.state === 'open') {
      // What was told until now, a new stream does not know.
      this.mark('paused');
    }
    this.watch();
    const source = new EventSource(this.place.dataset.changes);
    this.source = source;
    source.onopen = () => this.opened();
    source.onerror = () => this.failed(source);
    for (const name of ['log', 'placement', 'signal']) {
      source.addEventListener(name, (event) => this.catchingUp.told(JSON.parse(event.data).version));
    }
    source.addEventListener('reset', () => this.catchingUp.forgot());
  }

  close() {
    this.source?.close();
    this.source = null;
    this.catchingUp.stop();
    clearTimeout(this.again);
    clearTimeout(this.losing);
    this.stopWatching?.();
    this.losing = null;
  }

  /** The page has no place for it any more. */
  end() {
    this.close();
    this.sayings.close();
  }

  /** A page that nobody sees keeps no connection; a browser has six of them for all its pages. */
  pause() {
    this.close();
    if (this.state === 'open' || this.state === 'new') {
      this.mark('paused');
    }
  }

  resume() {
    if (this.state === 'stopped') {
      this.mark('paused');
      this.sayings.unsay();
    }
    if (this.state !== 'out' && (!this.source || this.source.readyState === EventSource.CLOSED)) {
      this.open();
    }
  }

  /** The browser knows that it has no network, though a stream may not have noticed. */
  cut() {
    if (this.state !== 'out' && this.state !== 'stopped') {
      this.close();
      this.watch();
      this.rest('lost');
    }
  }

  opened() {
    clearTimeout(this.losing);
    this.losing = null;
    this.wait = SOONEST;
    const before = this.state;
    this.mark('open');
    if (before === 'lost') {
      this.isBack = true;
      this.catchingUp.soon(0);
    } else if (before === 'paused') {
      this.catchingUp.now();
    } else if (before === 'new') {
      // Between the making of the page and now something may have been written.
      this.catchingUp.soon();
    }
  }

  failed(source) {
    if (this.state !== 'lost' && !this.losing) {
      this.losing = setTimeout(() => this.lost(), PATIENCE);
    }
    if (source.readyState === EventSource.CLOSED) {
      this.askWhy(source);
    }
  }

  lost() {
    this.losing = null;
    if (this.source?.readyState !== EventSource.OPEN && this.state !== 'out') {
      this.rest('lost');
    }
  }

  /** The browser does not try again by itself where it was refused. */
  async askWhy(source) {
    const answer = await fetch(this.place.dataset.changes, { method: 'HEAD' }).catch(() => null);
    if (this.source !== source) {
      // Closed since, or opened anew.
      return;
    }
    if (answer?.status === 401 || answer?.status === 403) {
      this.signedOut();
    } else if (isSeen()) {
      this.again = setTimeout(() => this.open(), this.wait);
      this.wait = Math.min(2 * this.wait, LATEST);
    }
  }

  signedOut() {
    this.close();
    this.rest('out');
  }

  /** Follows only as long as somebody is there, where that keeps a session alive. */
  watch() {
    this.stopWatching?.();
    this.stopWatching = signedIn(document) ? onLeft(() => this.stop()) : null;
  }

  stop() {
    this.close();
    this.rest('stopped');
  }

  show(page) {
    const before = sayable();
    const changed = renew(document.getElementById('main'), page.getElementById('main'));
    if (changed) {
      this.sayings.news(sayable().filter((it) => !before.includes(it)));
    }
    if (this.isBack && this.state === 'open') {
      this.isBack = false;
      this.sayings.back();
    }
    if (changed) {
      document.dispatchEvent(new Event('renewed'));
    }
  }

  /** Stands still, and says so. */
  rest(state) {
    this.isBack = false;
    this.mark(state);
    this.sayings.stand(state);
  }

  mark(state) {
    this.state = state;
    this.place.dataset.state = state;
  }
}

let live = null;

/** Another day may have come into the page, which does not change. */
function look() {
  const place = document.querySelector('[data-changes]');
  if (live && live.place !== place) {
    live.end();
    live = null;
  }
  if (place && !live && isSeen()) {
    live = new Live(place, performance.now() > OLD);
  }
}

onTouch(() => live?.state === 'stopped' && live.resume());
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
addEventListener('online', () => isSeen() && live?.state !== 'stopped' && live?.resume());
addEventListener('pagehide', () => live?.pause());
addEventListener('pageshow', (event) => event.persisted && live?.resume());
look();
