// want time n^2
// entry quickSort
const quickSort = (arr) => {
  if (arr.length < 2) return arr;
  const [pivot, ...rest] = arr;
  const left = rest.filter((x) => x < pivot);
  const right = rest.filter((x) => x >= pivot);
  return [...quickSort(left), pivot, ...quickSort(right)];
};
