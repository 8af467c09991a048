/** How many modal windows are open: what lies below them is covered and out of reach. */
class Windows {
  count = $state(0);

  /** One more, until what is returned is called. */
  enter(): () => void {
    this.count++;
    return () => this.count--;
  }
}

export const windows = new Windows();
