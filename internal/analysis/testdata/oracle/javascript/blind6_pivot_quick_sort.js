// want time n^2
// want space n^2
const quickSort = (xs) => {
  if (xs.length <= 1) return xs;
  const [p, ...rest] = xs;
  const left = rest.filter((x) => x < p), right = rest.filter((x) => x >= p);
  return [...quickSort(left), p, ...quickSort(right)];
};
