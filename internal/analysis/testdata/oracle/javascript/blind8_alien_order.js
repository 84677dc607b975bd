// want time n
// want space n
function alienOrder(words) {
  const graph = {};
  for (const w of words) for (const c of w) graph[c] = new Set();
  for (let i = 0; i + 1 < words.length; i++) {
    const a = words[i], b = words[i + 1];
    if (a.length > b.length && a.startsWith(b)) return '';
    for (let j = 0; j < Math.min(a.length, b.length); j++) {
      if (a[j] !== b[j]) {
        graph[a[j]].add(b[j]);
        break;
      }
    }
  }
  const state = {};
  const out = [];
  const dfs = c => {
    if (state[c] !== undefined) return state[c] === 2;
    state[c] = 1;
    for (const d of graph[c]) if (!dfs(d)) return false;
    state[c] = 2;
    out.push(c);
    return true;
  };
  for (const c of Object.keys(graph)) if (!dfs(c)) return '';
  return out.reverse().join('');
}
