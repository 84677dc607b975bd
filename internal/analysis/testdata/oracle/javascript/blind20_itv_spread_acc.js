// want time n^2
// entry uniq
const uniq = (xs) => xs.reduce((acc, x) => (acc.includes(x) ? acc : [...acc, x]), []);
