// want time n
const maxProduct = ([first, ...rest]) => {
  let hi = first, lo = first, best = first;
  for (const x of rest) {
    [hi, lo] = [Math.max(x, hi * x, lo * x), Math.min(x, hi * x, lo * x)];
    best = Math.max(best, hi);
  }
  return best;
};
