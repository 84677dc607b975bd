// want time n!
// want space n!
const permute = (xs) => xs.length <= 1 ? [xs] : xs.flatMap((x, i) => permute(xs.filter((_, j) => j !== i)).map((p) => [x, ...p]));
