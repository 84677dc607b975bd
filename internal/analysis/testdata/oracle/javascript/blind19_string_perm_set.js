// want time n!
// entry perms
const perms = (str) => {
  if (str.length <= 1) return [str];
  const out = new Set();
  for (let i = 0; i < str.length; i++) {
    const rest = str.slice(0, i) + str.slice(i + 1);
    for (const p of perms(rest)) out.add(str[i] + p);
  }
  return [...out];
};
