// kind function
// want time 2^n
// want space 2^n
const subsets = nums => nums.reduce((acc, x) => acc.concat(acc.map(s => [...s, x])), [[]]);
