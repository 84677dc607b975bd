// want time n
// entry flatten
function flatten(arr) {
  const out = [];
  (function walk(a) {
    for (const x of a) Array.isArray(x) ? walk(x) : out.push(x);
  })(arr);
  return out;
}
