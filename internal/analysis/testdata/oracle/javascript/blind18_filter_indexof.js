// want time n^2
// entry dupes
const dupes = (a) => [...new Set(a.filter((x, i) => a.indexOf(x) !== i))];
