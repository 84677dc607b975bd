// want time n
// want space n
// kind stdin
var n = +readline();
var a = readline().split(' ').map(Number);
var seen = {};
var res = 0;
for (var i = 0; i < n; i++) {
    if (!seen[a[i]]) {
        seen[a[i]] = true;
        res++;
    }
}
print(res);
