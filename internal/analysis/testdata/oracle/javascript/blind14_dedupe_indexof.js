// want time n^2
// want space n
const dedupe = (arr) => arr.filter((x, i) => arr.indexOf(x) === i);
