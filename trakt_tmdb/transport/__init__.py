"""One exchange with a service: headers, pacing, retries of what is safe to repeat, errors."""
