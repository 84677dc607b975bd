'use strict';
// Suffix automaton of the first line: distinct substrings, and the longest one that is also in the second.
const [text, other] = require('fs').readFileSync(0, 'utf8').split('\n');

class State {
  constructor(length) {
    this.length = length;
    this.link = null;
    this.next = Object.create(null);
  }
}

class SuffixAutomaton {
  constructor() {
    this.start = this.last = new State(0);
    this.distinct = 0;
  }

  extend(ch) {
    const added = new State(this.last.length + 1);
    let p = this.last;
    for (; p && !p.next[ch]; p = p.link) p.next[ch] = added;
    if (!p) {
      added.link = this.start;
    } else {
      const q = p.next[ch];
      if (q.length === p.length + 1) {
        added.link = q;
      } else {
        const clone = new State(p.length + 1);
        Object.assign(clone.next, q.next);
        clone.link = q.link;
        for (; p && p.next[ch] === q; p = p.link) p.next[ch] = clone;
        q.link = added.link = clone;
      }
    }
    this.distinct += added.length - added.link.length;
    this.last = added;
  }

  longestIn(s) {
    let state = this.start, length = 0, best = 0;
    for (const ch of s) {
      while (state !== this.start && !state.next[ch]) {
        state = state.link;
        length = state.length;
      }
      if (state.next[ch]) {
        state = state.next[ch];
        length++;
      }
      best = Math.max(best, length);
    }
    return best;
  }
}

const sam = new SuffixAutomaton();
for (const ch of text) sam.extend(ch);
console.log(sam.distinct, sam.longestIn(other));
