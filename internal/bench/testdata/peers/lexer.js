'use strict';
// Tokenizes the input with a generator and counts kinds and symbols.
const fs = require('fs');

const isSpace = (c) => c === 32 || c === 10 || c === 9;
const isDigit = (c) => c >= 48 && c <= 57;
const isAlpha = (c) => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);

function* tokenize(source) {
  let i = 0;
  let line = 1;
  while (i < source.length) {
    const c = source.charCodeAt(i);
    if (c === 10) line++;
    if (isSpace(c)) { i++; continue; }
    const begin = i;
    let type = 'symbol';
    if (isAlpha(c)) {
      type = 'name';
      while (i < source.length && (isAlpha(source.charCodeAt(i)) || isDigit(source.charCodeAt(i)))) i++;
    } else if (isDigit(c)) {
      type = 'number';
      while (i < source.length && isDigit(source.charCodeAt(i))) i++;
    } else {
      i++;
    }
    yield { type, value: source.slice(begin, i), line };
  }
}

function main() {
  const symbols = new Map();
  const kinds = { name: 0, number: 0, symbol: 0 };
  for (const token of tokenize(fs.readFileSync(0, 'utf8'))) {
    kinds[token.type]++;
    const known = symbols.get(token.value);
    if (known) {
      known.uses++;
      known.last = token.line;
    } else {
      symbols.set(token.value, { uses: 1, first: token.line, last: token.line });
    }
  }
  const spans = [...symbols.values()].map((s) => s.last - s.first);
  console.log(JSON.stringify({ kinds, distinct: symbols.size, widest: spans.reduce((a, b) => (a > b ? a : b), 0) }));
}

main();
