// want time 2^n
// entry powerSet
const powerSet = (xs) => xs.reduce((sets, x) => sets.flatMap((s) => [s, [...s, x]]), [[]]);
