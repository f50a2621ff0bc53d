/*
 * Makes what is shown like a newer version of it. What is the same in both is left alone, and with
 * it the focus, what was opened and what was typed.
 */
import { keep } from './fields.js';

const ITEMS = ['LI', 'TR'];

/** Makes an element like another one; says whether anything was different. */
export function renew(old, fresh) {
  const focused = document.activeElement;
  const changed = alter(old, fresh);
  if (!focused.isConnected) {
    counterpart(focused)?.focus({ preventScroll: true });
  }
  return changed;
}

/** Fetches a page; nothing where it leads to another, as to where one signs in. */
export async function fetchPage(address, signal) {
  const response = await fetch(address, { headers: { Accept: 'text/html' }, signal });
  if (response.redirected || response.status === 401) {
    return null;
  }
  if (!response.ok) {
    throw new Error(`${response.status}`);
  }
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** Who is signed in, as the head of a page says it; nothing where nobody is. */
export function signedIn(page) {
  return page.querySelector('form.who')?.textContent.replace(/\s+/g, ' ').trim();
}

/** Whether it was fetched for nobody, or for another than whom this page was made for. */
export function isOfSomebodyElse(page) {
  const who = signedIn(document);
  return who !== undefined && who !== signedIn(page);
}

function alter(old, fresh) {
  if (old.isEqualNode(fresh) || isOwn(old)) {
    return false;
  }
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.data = fresh.data;
    return true;
  }
  const finish = keep(old);
  let changed = alterAttributes(old, fresh);
  changed = alterChildren(old, fresh) || changed;
  finish();
  return changed;
}

/** What a script has drawn, it renews itself. */
function isOwn(node) {
  return node.nodeType === Node.ELEMENT_NODE && node.hasAttribute('data-own');
}

function alterAttributes(old, fresh) {
  let changed = false;
  const alterable = (name) => !(name === 'open' && old.nodeName === 'DETAILS');
  for (const { name, value } of fresh.attributes) {
    if (alterable(name) && old.getAttribute(name) !== value) {
      old.setAttribute(name, value);
      changed = true;
    }
  }
  for (const name of old.getAttributeNames()) {
    if (alterable(name) && !fresh.hasAttribute(name)) {
      old.removeAttribute(name);
      changed = true;
    }
  }
  return changed;
}

function alterChildren(old, fresh) {
  let changed = false;
  const left = content(old);
  const coming = content(fresh);
  coming.forEach((each, at) => {
    const later = coming.slice(at + 1);
    const kept = findSame(left, each, later);
    if (kept >= 0) {
      left.splice(0, kept).forEach(({ node }) => node.remove());
      changed = alter(left.shift().node, each.node) || changed || kept > 0;
    } else if (left.length > 0 && isAlike(left[0], each) && !later.some((it) => isSame(left[0], it))) {
      changed = alter(left.shift().node, each.node) || changed;
    } else {
      const before = left[0]?.node ?? null;
      old.insertBefore(document.importNode(each.node, true), before);
      // Words beside each other stay apart.
      old.insertBefore(document.createTextNode(' '), before);
      changed = true;
    }
  });
  left.forEach(({ node }) => node.remove());
  return changed || left.length > 0;
}

/** What is in a node, each with what tells it from others of its kind. */
function content(parent) {
  return [...parent.childNodes]
    .filter((it) => it.nodeType === Node.ELEMENT_NODE || it.nodeValue.trim() !== '')
    .map((node) => ({ node, key: node.nodeType === Node.ELEMENT_NODE ? key(node) : '' }));
}

/** An item of a list is known by what it leads to, also on another day. */
function key(element) {
  const own = element.id || element.dataset?.key || element.getAttribute('aria-labelledby');
  if (own || !ITEMS.includes(element.nodeName)) {
    return own ?? '';
  }
  const href = element.querySelector('a[href]')?.getAttribute('href') ?? '';
  return href.replace(/(?<=[?&])asOf=[^&#]*&?/, '').replace(/[?&](?=#|$)/, '');
}

/** Rather what has not changed: several items may lead to the same. */
function findSame(left, each, later) {
  const equal = left.findIndex(({ node }) => node.isEqualNode(each.node));
  return equal >= 0
    ? equal
    : left.findIndex((it) => isKin(it, each) && !later.some(({ node }) => it.node.isEqualNode(node)));
}

function isSame(one, other) {
  return isKin(one, other) || one.node.isEqualNode(other.node);
}

function isKin(one, other) {
  return one.key !== '' && isAlike(one, other);
}

function isAlike(one, other) {
  return one.node.nodeName === other.node.nodeName && one.key === other.key;
}

/** What stands now for an element that is gone: the same by its id, or a link to the same place. */
function counterpart(gone) {
  const href = gone.getAttribute('href');
  return (
    (gone.id && document.getElementById(gone.id)) ||
    (href && [...document.querySelectorAll('main a[href]')].find((it) => it.getAttribute('href') === href))
  );
}
