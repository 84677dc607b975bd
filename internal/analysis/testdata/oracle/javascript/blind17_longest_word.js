// want time n log n
// want space n
const longestWord = (words) => {
  const built = new Set(['']);
  let best = '';
  for (const w of [...words].sort()) {
    if (built.has(w.slice(0, -1))) {
      built.add(w);
      if (w.length > best.length) best = w;
    }
  }
  return best;
};
