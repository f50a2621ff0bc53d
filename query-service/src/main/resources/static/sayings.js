/* What a page says of itself while it is open. */

/** What is new is read out at most so often. */
const APART = 10000;
const SAID_FOR = 15000;
const MOST_SAID = 3;

/** Speaks with the words that a place of the page has ready. */
export class Sayings {
  constructor(place) {
    this.place = place;
    this.says = place.querySelector('[role=status]');
    this.held = [];
    this.saidAt = -APART;
  }

  /** Says how it stands, at once and until it stands otherwise; what is new is kept for then. */
  stand(what) {
    this.close();
    this.stands = true;
    this.isTelling = false;
    this.says.replaceChildren(this.words(what));
  }

  /** That is no longer so. */
  unsay() {
    this.stands = false;
    this.says.replaceChildren();
  }

  /** Says what is new, together with what comes before it is time to. */
  news(sentences) {
    this.held.push(...sentences.filter((it) => !this.held.includes(it)));
    this.isNews = true;
    if (!this.stands) {
      const left = this.saidAt + APART - performance.now();
      if (left <= 0) {
        this.speak();
      } else {
        this.waiting ??= setTimeout(() => this.speak(), left);
      }
    }
  }

  /** Says that the connection is back, and what came since. */
  back() {
    this.stands = false;
    this.speak(this.words('back'));
  }

  speak(...first) {
    clearTimeout(this.waiting);
    this.waiting = null;
    const told = this.held.slice(0, MOST_SAID).join('. ');
    const news = this.isNews ? [this.words('news'), told] : [];
    this.held = [];
    this.isNews = false;
    if (told === '' && first.length === 0 && this.isTelling) {
      // That the page is updated says less than what is still there to read.
      return;
    }
    this.isTelling = told !== '';
    this.saidAt = performance.now();
    this.says.replaceChildren(...first, ...news);
    clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      this.isTelling = false;
      this.says.replaceChildren();
    }, SAID_FOR);
  }

  words(what) {
    return this.place.querySelector(`template[data-when=${what}]`).content.cloneNode(true);
  }

  /** What is said stays, and nothing more is. */
  close() {
    clearTimeout(this.waiting);
    clearTimeout(this.silence);
    this.waiting = null;
  }
}

/** The headings that are worth being read out when they are new. */
export function sayable() {
  return [...document.querySelectorAll('main [data-said]')].map((it) =>
    `${it.dataset.said} ${it.textContent}`.replace(/\s+/g, ' ').trim(),
  );
}
