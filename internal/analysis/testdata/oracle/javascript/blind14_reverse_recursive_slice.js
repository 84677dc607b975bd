// want time n^2
// want space n^2
const reverse = (s) => (s === '' ? '' : reverse(s.slice(1)) + s[0]);
