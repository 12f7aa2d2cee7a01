"""The steps between those who ask, government and parliament: requests, notifications, debates, promises, mandates."""
