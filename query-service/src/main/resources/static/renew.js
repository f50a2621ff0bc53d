/*
 * Makes what is shown like a newer version of it. What is the same in both is left alone, and with
 * it the focus, what was opened and what was typed.
 */

/** Makes an element like another one; says whether anything was different. */
export function renew(old, fresh, forms = false) {
  const focused = document.activeElement;
  const changed = alter(old, fresh, forms);
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

function alter(old, fresh, forms) {
  if (old.isEqualNode(fresh) || isOwn(old) || (!forms && old.nodeName === 'FORM')) {
    return false;
  }
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.data = fresh.data;
    return true;
  }
  const changed = alterAttributes(old, fresh);
  return alterChildren(old, fresh, forms) || changed;
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
      if (name === 'value' && old.nodeName === 'INPUT') {
        old.value = value;
      }
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

function alterChildren(old, fresh, forms) {
  let changed = false;
  const left = content(old);
  const coming = content(fresh);
  coming.forEach((each, at) => {
    const kept = left.findIndex((it) => isSame(it, each));
    if (kept >= 0) {
      left.splice(0, kept).forEach((it) => it.remove());
      changed = alter(left.shift(), each, forms) || changed || kept > 0;
    } else if (left.length > 0 && isAlike(left[0], each) && !coming.slice(at + 1).some((it) => isSame(left[0], it))) {
      changed = alter(left.shift(), each, forms) || changed;
    } else {
      const before = left[0] ?? null;
      old.insertBefore(document.importNode(each, true), before);
      // Words beside each other stay apart.
      old.insertBefore(document.createTextNode(' '), before);
      changed = true;
    }
  });
  left.forEach((it) => it.remove());
  return changed || left.length > 0;
}

function content(node) {
  return [...node.childNodes].filter((it) => it.nodeType === Node.ELEMENT_NODE || it.nodeValue.trim() !== '');
}

function isSame(one, other) {
  return (one.id && one.id === other.id && one.nodeName === other.nodeName) || one.isEqualNode(other);
}

function isAlike(one, other) {
  return one.nodeName === other.nodeName && (one.id ?? '') === (other.id ?? '');
}

/** What stands now for an element that is gone: the same by its id, or a link to the same place. */
function counterpart(gone) {
  const href = gone.getAttribute('href');
  return (
    (gone.id && document.getElementById(gone.id)) ||
    (href && [...document.querySelectorAll('main a[href]')].find((it) => it.getAttribute('href') === href))
  );
}
