// want time n log n
// want space n
var isAnagram = (s, t) => s.split('').sort().join('') === t.split('').sort().join('');
