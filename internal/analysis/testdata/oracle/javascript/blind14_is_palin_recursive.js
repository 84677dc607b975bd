// want time n
// want space n
const isPal = (s, i = 0, j = s.length - 1) => i >= j || (s[i] === s[j] && isPal(s, i + 1, j - 1));
