package kafka_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/twmb/franz-go/pkg/kfake"

	"github.com/heddle-run/heddle/queue/kafka"
	"github.com/heddle-run/heddle/task"
)

// authority is a certificate for the loopback and the file that says to trust it.
func authority(t *testing.T) (*tls.Config, string) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	must(t, err)
	template := x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
		IsCA: true, BasicConstraintsValid: true}
	der, err := x509.CreateCertificate(rand.Reader, &template, &template, &key.PublicKey, key)
	must(t, err)
	file := filepath.Join(t.TempDir(), "ca.pem")
	must(t, os.WriteFile(file, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), 0o600))
	return &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}}, file
}

// TestCredentials: each way to say who one is, over TLS; the wrong password opens
// nothing and stands in no error.
func TestCredentials(t *testing.T) {
	for _, mechanism := range []string{"PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"} {
		t.Run(mechanism, func(t *testing.T) {
			encryption, ca := authority(t)
			addr := fake(t, kfake.EnableSASL(), kfake.TLS(encryption), kfake.Superuser(mechanism, "alice", "secret"))
			rest := "@" + addr + "/team?ca=" + ca + "&sasl=" + strings.ToLower(mechanism)
			through(t, "kafkas://alice:secret"+rest)
			for _, wrong := range []string{"kafkas://alice:wr0ng" + rest, "kafka://alice:wr0ng" + rest, "kafkas://alice:wr0ng@" + addr} {
				start := time.Now()
				if _, err := kafka.Open(t.Context(), kafka.Config{URL: wrong}); err == nil || strings.Contains(err.Error(), "wr0ng") || time.Since(start) > 20*time.Second {
					t.Errorf("after %v: %v", time.Since(start), err)
				}
			}
		})
	}
}

// TestRealCredentials is over TLS to the broker that scripts/suites/queues started.
func TestRealCredentials(t *testing.T) {
	url := os.Getenv("HEDDLE_KAFKA_TLS")
	if url == "" {
		t.Skip("HEDDLE_KAFKA_TLS names no broker: scripts/suites/queues starts one")
	}
	through(t, url)
	if _, err := kafka.Open(t.Context(), kafka.Config{URL: strings.Replace(url, ":secret@", ":wr0ng@", 1)}); err == nil || strings.Contains(err.Error(), "wr0ng") {
		t.Errorf("opened with a wrong password: %v", err)
	}
}

// through sends a task through the queue.
func through(t *testing.T, url string) {
	t.Helper()
	q := open(t, kafka.Config{URL: url, Name: name(t)})
	must(t, q.Publish(t.Context(), task.Task{ID: "a"}))
	d := receive(t, q)
	must(t, d.Ack(t.Context()))
	must(t, q.Remove(t.Context()))
}

func TestURL(t *testing.T) {
	for _, bad := range []string{"http://h:1", "kafka://h:1?partitions=0", "kafka://h:1?replication=70000", "kafka://u:p@h:1?sasl=md5",
		"kafkas://h:1?ca=/nowhere", "kafkas://h:1?cert=/nowhere", "kafka://u:p%zz@h:1"} {
		if _, err := kafka.Open(t.Context(), kafka.Config{URL: bad}); err == nil || strings.Contains(err.Error(), "p%zz") {
			t.Errorf("%s: %v", bad, err)
		}
	}
	start := time.Now()
	if _, err := kafka.Open(t.Context(), kafka.Config{URL: "kafka://u:secret@127.0.0.1:1"}); err == nil || strings.Contains(err.Error(), "secret") || time.Since(start) > 15*time.Second {
		t.Errorf("after %v: %v", time.Since(start), err)
	}
}
