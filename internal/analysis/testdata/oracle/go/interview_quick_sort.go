// want time n^2
// want space n

package solution

func quickSort(a []int, lo, hi int) {
	if lo >= hi {
		return
	}
	p := a[hi]
	i := lo
	for j := lo; j < hi; j++ {
		if a[j] < p {
			a[i], a[j] = a[j], a[i]
			i++
		}
	}
	a[i], a[hi] = a[hi], a[i]
	quickSort(a, lo, i-1)
	quickSort(a, i+1, hi)
}
