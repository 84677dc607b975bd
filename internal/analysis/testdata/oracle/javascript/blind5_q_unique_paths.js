// want time n^2
// want space n
// kind function
var uniquePaths = function(m, n) {
    let row = Array(n).fill(1);
    for (let i = 1; i < m; i++)
        for (let j = 1; j < n; j++) row[j] += row[j - 1];
    return row[n - 1];
};
