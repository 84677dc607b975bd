// kind function
// want time n^2
const flatten = (arr) => arr.reduce((acc, x) => Array.isArray(x) ? acc.concat(flatten(x)) : acc.concat(x), []);
