// want time 2^n
// want space 2^n
const cartesian = (...lists) =>
  lists.reduce((acc, list) => acc.flatMap((a) => list.map((b) => [...a, b])), [[]]);
