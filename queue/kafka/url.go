package kafka

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strconv"
	"strings"

	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/twmb/franz-go/pkg/sasl"
	"github.com/twmb/franz-go/pkg/sasl/plain"
	"github.com/twmb/franz-go/pkg/sasl/scram"
)

// address is what a queue's URL says.
type address struct {
	prefix      string // before the names of topics and group
	partitions  int32
	replication int16     // -1 is as the broker likes
	options     []kgo.Opt // to reach the brokers
}

// usualPartitions is how many processes can share a queue's tasks.
const usualPartitions = 8

// parse reads a URL, whose password stands in no error.
func parse(text string) (address, error) {
	u, err := url.Parse(text)
	if err != nil {
		return address{}, errors.New("the URL is not kafka://HOST:PORT")
	}
	at := address{prefix: strings.Trim(u.Path, "/")}
	if at.prefix != "" {
		at.prefix += "."
	}
	query := u.Query()
	at.options = []kgo.Opt{kgo.ClientID("heddle"), kgo.SeedBrokers(append([]string{u.Host}, query["broker"]...)...)}
	n, err := number(query, "partitions", usualPartitions, 32)
	if err != nil {
		return address{}, err
	}
	at.partitions = int32(n)
	if n, err = number(query, "replication", -1, 16); err != nil {
		return address{}, err
	}
	at.replication = int16(n)
	if u.Scheme == "kafkas" {
		c, err := encryption(query)
		if err != nil {
			return address{}, err
		}
		at.options = append(at.options, kgo.DialTLSConfig(c))
	} else if u.Scheme != "kafka" {
		return address{}, fmt.Errorf("scheme %q: want kafka or kafkas", u.Scheme)
	}
	if password, ok := u.User.Password(); ok {
		who, err := identity(query.Get("sasl"), u.User.Username(), password)
		if err != nil {
			return address{}, err
		}
		at.options = append(at.options, kgo.SASL(who))
	}
	return at, nil
}

func number(query url.Values, key string, usual int64, bits int) (int64, error) {
	if !query.Has(key) {
		return usual, nil
	}
	n, err := strconv.ParseInt(query.Get(key), 10, bits)
	if err != nil || n < 1 {
		return 0, fmt.Errorf("%s=%s: want a number from 1", key, query.Get(key))
	}
	return n, nil
}

func identity(mechanism, user, password string) (sasl.Mechanism, error) {
	switch mechanism {
	case "", "plain":
		return plain.Auth{User: user, Pass: password}.AsMechanism(), nil
	case "scram-sha-256":
		return scram.Auth{User: user, Pass: password}.AsSha256Mechanism(), nil
	case "scram-sha-512":
		return scram.Auth{User: user, Pass: password}.AsSha512Mechanism(), nil
	}
	return nil, fmt.Errorf("sasl=%s: known are plain, scram-sha-256 and scram-sha-512", mechanism)
}

// encryption trusts what the system trusts, or the authority that the URL names.
func encryption(query url.Values) (*tls.Config, error) {
	c := &tls.Config{MinVersion: tls.VersionTLS12}
	if file := query.Get("ca"); file != "" {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("ca: %w", err)
		}
		c.RootCAs = x509.NewCertPool()
		if !c.RootCAs.AppendCertsFromPEM(text) {
			return nil, fmt.Errorf("ca: %s holds no certificate in PEM", file)
		}
	}
	if file := query.Get("cert"); file != "" {
		pair, err := tls.LoadX509KeyPair(file, query.Get("key"))
		if err != nil {
			return nil, fmt.Errorf("cert: %w", err)
		}
		c.Certificates = []tls.Certificate{pair}
	}
	return c, nil
}
