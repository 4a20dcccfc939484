"""What can leave the app: figures, and sheets and tables as bytes. Never imports Streamlit."""
