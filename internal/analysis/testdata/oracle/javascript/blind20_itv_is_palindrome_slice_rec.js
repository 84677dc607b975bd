// want time n^2
// entry isPal
const isPal = (s) => s.length < 2 || (s[0] === s[s.length - 1] && isPal(s.slice(1, -1)));
