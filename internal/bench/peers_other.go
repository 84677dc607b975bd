//go:build !linux

package bench

func peers(string, int) (took map[string][]float64, why map[string]string) {
	return nil, map[string]string{"crun": "needs Linux", "runc": "needs Linux"}
}
