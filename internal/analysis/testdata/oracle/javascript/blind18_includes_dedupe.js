// want time n^2
// entry unique
function unique(a) {
  const seen = [];
  a.forEach((x) => { if (!seen.includes(x)) seen.push(x); });
  return seen;
}
