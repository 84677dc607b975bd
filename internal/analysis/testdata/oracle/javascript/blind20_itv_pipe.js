// want time n log n
// entry topThree
const pipe = (...fns) => (x) => fns.reduce((v, f) => f(v), x);
const sortDesc = (xs) => [...xs].sort((a, b) => b - a);
const take = (n) => (xs) => xs.slice(0, n);
const topThree = (xs) => pipe(sortDesc, take(3))(xs);
