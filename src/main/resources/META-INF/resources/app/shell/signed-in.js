// tells the page that opened this window; going elsewhere and back has cut the two apart otherwise
const news = new BroadcastChannel('parley.sign-in');
news.postMessage('signed-in');
news.close();
window.close();
