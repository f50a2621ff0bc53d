/* Fetches a page again when there is something new, neither too often nor all pages at once. */
import { fetchPage, isOfSomebodyElse } from './renew.js';

/** Many changes in so short a time are fetched at once; by then the page tells of them too. */
const GATHER = 1000;
/** While news keeps coming, it is gathered for twice as long each time, up to this. */
const LONGEST = 15000;
/** Where nothing is told for so much longer, it begins with the shortest again. */
const QUIET = 5000;
/** All who have a page open are told at once; they do not all ask at once. */
const SPREAD = 2000;
/** So long after it was told, a page that cannot be asked for a version may still lack it. */
const LAG = 1500;
const SOONEST = 2000;
const LATEST = 30000;

export class CatchingUp {
  /**
   * @param versioned whether the page can be asked to be as new as what was told
   * @param show is given each page that was fetched
   * @param out is called where it is another's, or nobody's any more
   */
  constructor(versioned, show, out) {
    this.versioned = versioned;
    this.show = show;
    this.out = out;
    this.time = GATHER;
    this.pause = SOONEST;
    this.toldAt = -Infinity;
    this.beganAt = 0;
  }

  /** There is something new. */
  told(version) {
    const now = performance.now();
    if (now - this.toldAt > this.time + QUIET) {
      this.time = GATHER;
    }
    this.toldAt = now;
    if (this.versioned && version) {
      this.version = Math.max(version, this.version ?? 0);
    }
    this.gather(2, this.time);
  }

  /** Nobody knows what was missed, and versions may count from the beginning again. */
  forgot() {
    this.version = null;
    this.forgetful = true;
    this.told(null);
  }

  /** Something may be new; it is seen in a while. */
  soon(time = GATHER) {
    this.gather(1, time);
  }

  gather(tries, time) {
    this.tries = Math.max(tries, this.tries ?? 0);
    this.gathering ??= setTimeout(() => {
      this.gathering = null;
      this.now();
    }, time + Math.random() * SPREAD);
  }

  /** Fetches the page, one at a time; what is told meanwhile is fetched after it. */
  async now() {
    const tries = this.tries ?? 1;
    if (this.fetching) {
      this.gather(tries, GATHER);
      return;
    }
    this.stopGathering();
    const fetching = new AbortController();
    this.fetching = fetching;
    const began = performance.now();
    if (this.toldAt > this.beganAt) {
      this.time = Math.min(2 * this.time, LONGEST);
    }
    this.beganAt = began;
    const page = await fetchPage(this.address(), fetching.signal).catch(() => undefined);
    if (fetching.signal.aborted) {
      return;
    }
    this.fetching = null;
    if (page === undefined) {
      this.tryAgain(tries);
    } else if (page === null || isOfSomebodyElse(page)) {
      this.out();
    } else {
      this.pause = SOONEST;
      if (tries > 1 && this.mayLag(began)) {
        this.gather(tries - 1, Math.max(2 * GATHER, this.time));
      }
      this.forgetful = false;
      this.show(page);
    }
  }

  /** What could not be fetched at all is no try; it also may be that the version is not there yet. */
  tryAgain(tries) {
    clearTimeout(this.gathering);
    this.gathering = null;
    this.gather(tries, this.pause);
    this.pause = Math.min(2 * this.pause, LATEST);
  }

  /** Whether it may have been told here sooner than there. */
  mayLag(began) {
    return this.forgetful || (!this.version && began - this.toldAt < LAG);
  }

  /** The same page, as new as what was told. */
  address() {
    const address = new URL(location.href);
    if (this.version) {
      address.searchParams.set('minVersion', this.version);
    }
    return address;
  }

  stopGathering() {
    clearTimeout(this.gathering);
    this.gathering = null;
    this.tries = null;
  }

  stop() {
    this.stopGathering();
    this.fetching?.abort();
    this.fetching = null;
    this.pause = SOONEST;
  }
}
