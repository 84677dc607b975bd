// The ten commonest words on stdin.
const text = require("fs").readFileSync(0, "utf8");
const counts = new Map();
for (const word of text.toLowerCase().split(/\s+/)) {
  if (word) counts.set(word, (counts.get(word) || 0) + 1);
}
const top = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 10);
for (const [word, n] of top) console.log(n, word);
