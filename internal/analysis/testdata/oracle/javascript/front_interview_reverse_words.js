// want time n
// want space n
var reverseWords = s => s.trim().split(/\s+/).reverse().join(' ');
