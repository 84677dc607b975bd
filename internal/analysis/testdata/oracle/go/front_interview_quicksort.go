// want time n^2

package main

func quickSort(a []int) {
	if len(a) <= 1 {
		return
	}
	p, i := a[len(a)-1], 0
	for j := range a {
		if a[j] < p {
			a[i], a[j] = a[j], a[i]
			i++
		}
	}
	a[i], a[len(a)-1] = a[len(a)-1], a[i]
	quickSort(a[:i])
	quickSort(a[i+1:])
}
