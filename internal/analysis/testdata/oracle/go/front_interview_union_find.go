// want time n
// want space n

package main

type UF struct{ p []int }

func New(n int) *UF {
	u := &UF{make([]int, n)}
	for i := range u.p {
		u.p[i] = i
	}
	return u
}
func (u *UF) Find(x int) int {
	if u.p[x] != x {
		u.p[x] = u.Find(u.p[x])
	}
	return u.p[x]
}
func (u *UF) Union(a, b int) { u.p[u.Find(a)] = u.Find(b) }

func countComponents(n int, edges [][]int) int {
	u := New(n)
	for _, e := range edges {
		u.Union(e[0], e[1])
	}
	c := 0
	for i := 0; i < n; i++ {
		if u.Find(i) == i {
			c++
		}
	}
	return c
}
