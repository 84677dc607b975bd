// want time n log n
// want space n
function topWords(text, k) {
  const counts = {};
  text.toLowerCase().split(/\W+/).forEach((w) => { counts[w] = (counts[w] ?? 0) + 1; });
  return Object.entries(counts).sort((a, b) => b[1] - a[1]).slice(0, k).map(([w]) => w);
}
