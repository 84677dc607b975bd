// kind function
// want time n^2
var rotate = function(m) {
    m.reverse();
    for (let i = 0; i < m.length; i++)
        for (let j = 0; j < i; j++) [m[i][j], m[j][i]] = [m[j][i], m[i][j]];
};
