// want time n
// entry reverseWords
const reverseWords = (s) => s.trim().split(/\s+/).reverse().join(' ');
