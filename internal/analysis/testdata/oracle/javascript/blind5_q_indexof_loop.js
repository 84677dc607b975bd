// want time n^2
// want space n
// kind function
function unique(arr) {
    return arr.filter((x, i) => arr.indexOf(x) === i);
}
