// want time n^2
// want space n
function uniqBy(xs, f) {
  const out = [];
  xs.forEach((x) => { if (!out.some((y) => f(y) === f(x))) out.push(x); });
  return out;
}
