//go:build !linux

package bench

import (
	"context"
	"errors"
	"net"
	"time"
)

func peers(string, int) (took map[string][]float64, why map[string]string) {
	return nil, map[string]string{"crun": "needs Linux", "runc": "needs Linux", "runsc": "needs Linux"}
}

func listen(ctx context.Context) (net.Listener, error) {
	return new(net.ListenConfig).Listen(ctx, "tcp", "127.0.0.1:0")
}

func spent() (time.Duration, error) { return 0, errors.ErrUnsupported }
