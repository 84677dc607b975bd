// want time n
// entry chunk
const chunk = function (arr, size) {
  const out = [];
  let i = 0;
  while (i < arr.length) {
    out.push(arr.slice(i, i + size));
    i += size;
  }
  return out;
};
