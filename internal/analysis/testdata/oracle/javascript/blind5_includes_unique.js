// want time n^2
// want space n
const unique = (xs) => xs.filter((x, i) => xs.indexOf(x) === i);
