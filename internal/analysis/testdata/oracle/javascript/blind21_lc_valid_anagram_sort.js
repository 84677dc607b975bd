// want time n log n
// entry isAnagram
const isAnagram = (s, t) => [...s].sort().join('') === [...t].sort().join('');
