// want time n!
// entry permute
function permute(str) {
  if (str.length <= 1) return [str];
  const out = [];
  for (let i = 0; i < str.length; i++) {
    const rest = str.slice(0, i) + str.slice(i + 1);
    for (const p of permute(rest)) out.push(str[i] + p);
  }
  return out;
}
