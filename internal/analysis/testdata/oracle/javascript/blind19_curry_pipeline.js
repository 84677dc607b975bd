// want time n log n
// entry process
const pipe = (...fns) => (x) => fns.reduce((v, f) => f(v), x);
const sortBy = (key) => (xs) => [...xs].sort((a, b) => a[key] - b[key]);
const take = (n) => (xs) => xs.slice(0, n);
const process = (users) => pipe(sortBy('age'), take(10))(users);
