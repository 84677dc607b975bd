// want time n log n
// want space n
let t = parseInt(readline());
while (t--) {
    let n = parseInt(readline());
    let a = readline().split(' ').map(x => parseInt(x));
    a.sort((x, y) => y - x);
    let k = 0;
    while (k < n && a[k] > k) k++;
    print(k);
}
